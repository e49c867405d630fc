namespace Chandlery.Billing.Api.Models
{
    public enum InvoiceStatus
    {
        Draft = 0,
        Issued = 1,
        Paid = 2
    }
}
