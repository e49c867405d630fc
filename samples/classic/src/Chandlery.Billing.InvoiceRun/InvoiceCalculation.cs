using System;
using System.Data.Common;
using System.Linq;
using System.Threading.Tasks;
using Chandlery.Common;
using Chandlery.Tax;
using Dapper;

namespace Chandlery.Billing.InvoiceRun
{
    public class InvoiceCalculation
    {
        private const string SelectOpenDeliveries = @"
SELECT Id, CustomerEmail, CountryCode, Net, Currency
FROM dbo.Deliveries
WHERE InvoiceId IS NULL AND DeliveredOn >= @from AND DeliveredOn < @to
ORDER BY CustomerEmail, Id";

        private const string InsertInvoice = @"
INSERT INTO dbo.Invoices (Id, Number, CustomerEmail, Net, Tax, Currency)
VALUES (@id, CONCAT(@prefix, FORMAT(NEXT VALUE FOR dbo.InvoiceNumbers, '000000')), @email, @net, @tax, @currency)";

        private readonly DbConnection _connection;
        private readonly VatCalculator _vat;
        private readonly string _numberPrefix;

        public InvoiceCalculation(DbConnection connection, VatCalculator vat, string numberPrefix)
        {
            _connection = connection;
            _vat = vat;
            _numberPrefix = numberPrefix;
        }

        /// <summary>Writes all invoices of the month in one transaction, and returns how many there are.</summary>
        public async Task<int> ExecuteAsync(DateTime month)
        {
            using (var transaction = await _connection.BeginTransactionAsync())
            {
                var deliveries = await _connection.QueryAsync<Delivery>(
                    SelectOpenDeliveries,
                    new { from = month, to = month.AddMonths(1) },
                    transaction);

                var count = 0;
                foreach (var group in deliveries.GroupBy(d => new { d.CustomerEmail, d.CountryCode, d.Currency }))
                {
                    var net = group
                        .Select(delivery => new Money(delivery.Net, delivery.Currency))
                        .Aggregate((left, right) => left + right);
                    var tax = _vat.TaxOn(net, group.Key.CountryCode);
                    var id = Guid.NewGuid();

                    await _connection.ExecuteAsync(
                        InsertInvoice,
                        new
                        {
                            id,
                            prefix = _numberPrefix,
                            email = group.Key.CustomerEmail,
                            net = net.Amount,
                            tax = tax.Amount,
                            currency = net.Currency
                        },
                        transaction);

                    await _connection.ExecuteAsync(
                        "UPDATE dbo.Deliveries SET InvoiceId = @id WHERE Id = @delivery",
                        group.Select(delivery => new { id, delivery = delivery.Id }),
                        transaction);

                    count++;
                }

                await transaction.CommitAsync();
                return count;
            }
        }
    }
}
