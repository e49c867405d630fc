using System.Collections.Generic;
using System.Threading.Tasks;
using Chandlery.Catalog.Api.Models;
using MongoDB.Driver;

namespace Chandlery.Catalog.Api.Data
{
    public class ProductRepository : IProductRepository
    {
        private readonly IMongoCollection<Product> _products;

        public ProductRepository(IMongoDatabase database)
        {
            _products = database.GetCollection<Product>("products");
        }

        public async Task<IReadOnlyList<Product>> ListAsync(string category)
        {
            var filter = string.IsNullOrEmpty(category)
                ? Builders<Product>.Filter.Empty
                : Builders<Product>.Filter.Eq(product => product.Category, category);

            return await _products.Find(filter).SortBy(product => product.Name).ToListAsync();
        }

        public async Task<Product> FindAsync(string sku)
        {
            return await _products.Find(product => product.Sku == sku).FirstOrDefaultAsync();
        }

        public Task SaveAsync(Product product)
        {
            return _products.ReplaceOneAsync(
                existing => existing.Sku == product.Sku,
                product,
                new ReplaceOptions { IsUpsert = true });
        }

        public async Task<bool> DeleteAsync(string sku)
        {
            var result = await _products.DeleteOneAsync(product => product.Sku == sku);
            return result.DeletedCount == 1;
        }
    }
}
