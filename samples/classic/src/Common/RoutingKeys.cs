namespace Chandlery.Common
{
    public static class RoutingKeys
    {
        public const string Exchange = "chandlery.events";

        public const string InvoiceIssued = "invoice.issued";
    }
}
