using Chandlery.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chandlery.Notifications
{
    public class Program
    {
        public static void Main(string[] args)
        {
            CreateHostBuilder(args).Build().Run();
        }

        public static IHostBuilder CreateHostBuilder(string[] args) =>
            Host.CreateDefaultBuilder(args)
                .ConfigureServices((hostContext, services) =>
                {
                    services.Configure<RabbitMqOptions>(hostContext.Configuration.GetSection(RabbitMqOptions.SectionName));
                    services.Configure<SmtpOptions>(hostContext.Configuration.GetSection("Smtp"));
                    services.AddSingleton<InvoiceMailSender>();
                    services.AddHostedService<InvoiceIssuedConsumer>();
                });
    }
}
