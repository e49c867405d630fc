using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chandlery.Messaging
{
    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddEventPublisher(this IServiceCollection services, IConfiguration configuration)
        {
            services.Configure<RabbitMqOptions>(configuration.GetSection(RabbitMqOptions.SectionName));
            services.AddSingleton<IEventPublisher, RabbitMqEventPublisher>();
            return services;
        }
    }
}
