using System.Threading.Tasks;

namespace Chandlery.Catalog.Api.Services
{
    public interface IPricingClient
    {
        /// <summary>The net price in euro, or null when the article has none.</summary>
        Task<decimal?> GetPriceAsync(string sku);
    }
}
