using System;

namespace Chandlery.Billing.Api.Models
{
    public class Invoice
    {
        public Guid Id { get; set; }

        public string Number { get; set; }

        public string CustomerEmail { get; set; }

        public decimal Net { get; set; }

        public decimal Tax { get; set; }

        public string Currency { get; set; }

        public InvoiceStatus Status { get; set; }

        public DateTime? IssuedAtUtc { get; set; }
    }
}
