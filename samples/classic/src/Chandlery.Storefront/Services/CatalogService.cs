using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Chandlery.Storefront.Models;

namespace Chandlery.Storefront.Services
{
    public class CatalogService
    {
        public const string ClientName = "gateway";

        private readonly IHttpClientFactory _clients;

        public CatalogService(IHttpClientFactory clients)
        {
            _clients = clients;
        }

        public Task<List<ProductViewModel>> ListAsync(string category)
        {
            var path = "catalog/products?category=" + Uri.EscapeDataString(category ?? string.Empty);
            return _clients.CreateClient(ClientName).GetFromJsonAsync<List<ProductViewModel>>(path);
        }

        public async Task<ProductViewModel> FindAsync(string sku)
        {
            var path = "catalog/products/" + Uri.EscapeDataString(sku);
            using (var response = await _clients.CreateClient(ClientName).GetAsync(path))
            {
                if (response.StatusCode == HttpStatusCode.NotFound)
                {
                    return null;
                }

                response.EnsureSuccessStatusCode();
                return await response.Content.ReadFromJsonAsync<ProductViewModel>();
            }
        }
    }
}
