using System;

namespace Chandlery.Common
{
    /// <summary>Published when an invoice leaves the draft state.</summary>
    public class InvoiceIssued
    {
        public Guid InvoiceId { get; set; }

        public string InvoiceNumber { get; set; }

        public string CustomerEmail { get; set; }

        public decimal Total { get; set; }

        public string Currency { get; set; }

        public DateTime IssuedAtUtc { get; set; }
    }
}
