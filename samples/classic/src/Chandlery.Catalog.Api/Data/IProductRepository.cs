using System.Collections.Generic;
using System.Threading.Tasks;
using Chandlery.Catalog.Api.Models;

namespace Chandlery.Catalog.Api.Data
{
    public interface IProductRepository
    {
        Task<IReadOnlyList<Product>> ListAsync(string category);

        Task<Product> FindAsync(string sku);

        Task SaveAsync(Product product);

        Task<bool> DeleteAsync(string sku);
    }
}
