using Microsoft.Extensions.DependencyInjection;

namespace Shop.Messaging;

public static class MessagingServiceCollectionExtensions
{
    /// <summary>Adds the connection to RabbitMQ, configured by the <c>RabbitMq</c> section.</summary>
    public static IServiceCollection AddRabbitMq(this IServiceCollection services)
    {
        services.AddOptions<RabbitMqOptions>()
            .BindConfiguration(RabbitMqOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();

        return services.AddSingleton<RabbitMqConnection>();
    }
}
