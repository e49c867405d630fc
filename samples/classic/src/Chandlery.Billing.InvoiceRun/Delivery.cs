namespace Chandlery.Billing.InvoiceRun
{
    public class Delivery
    {
        public long Id { get; set; }

        public string CustomerEmail { get; set; }

        public string CountryCode { get; set; }

        public decimal Net { get; set; }

        public string Currency { get; set; }
    }
}
