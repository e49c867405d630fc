using System;
using System.Globalization;
using System.Threading.Tasks;
using Chandlery.Tax;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;

namespace Chandlery.Billing.InvoiceRun
{
    /// <summary>Turns the deliveries of a month into draft invoices. Runs once a month and ends.</summary>
    public static class Program
    {
        public static async Task<int> Main(string[] args)
        {
            var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";
            var configuration = new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: false)
                .AddJsonFile($"appsettings.{environment}.json", optional: true)
                .AddEnvironmentVariables()
                .Build();

            var connectionString = configuration.GetConnectionString("BillingDb");
            if (string.IsNullOrEmpty(connectionString))
            {
                Console.Error.WriteLine("ConnectionStrings:BillingDb is not set.");
                return 2;
            }

            var month = FirstDayOfMonth(args);

            using (var connection = new SqlConnection(connectionString))
            {
                await connection.OpenAsync();
                var run = new InvoiceCalculation(connection, new VatCalculator(), configuration["Invoices:NumberPrefix"]);
                var count = await run.ExecuteAsync(month);
                Console.WriteLine("{0} invoices for {1:yyyy-MM}", count, month);
            }

            return 0;
        }

        private static DateTime FirstDayOfMonth(string[] args)
        {
            if (args.Length > 0)
            {
                return DateTime.ParseExact(args[0], "yyyy-MM", CultureInfo.InvariantCulture);
            }

            var lastMonth = DateTime.UtcNow.AddMonths(-1);
            return new DateTime(lastMonth.Year, lastMonth.Month, 1);
        }
    }
}
