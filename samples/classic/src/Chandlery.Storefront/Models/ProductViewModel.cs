using Chandlery.Common;

namespace Chandlery.Storefront.Models
{
    public class ProductViewModel
    {
        public string Sku { get; set; }

        public string Name { get; set; }

        public string Category { get; set; }

        public string Description { get; set; }

        public decimal? Price { get; set; }

        public string DisplayPrice => Price.HasValue ? new Money(Price.Value, "EUR").ToString() : "on request";
    }
}
