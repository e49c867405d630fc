using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Chandlery.Catalog.Api.Services
{
    public class PricingClient : IPricingClient
    {
        private readonly HttpClient _client;

        public PricingClient(HttpClient client)
        {
            _client = client;
        }

        public async Task<decimal?> GetPriceAsync(string sku)
        {
            using (var response = await _client.GetAsync("prices/" + Uri.EscapeDataString(sku)))
            {
                if (response.StatusCode == HttpStatusCode.NotFound)
                {
                    return null;
                }

                response.EnsureSuccessStatusCode();
                var price = await response.Content.ReadFromJsonAsync<Price>();
                return price.Amount;
            }
        }

        private class Price
        {
            public string Sku { get; set; }

            public decimal Amount { get; set; }
        }
    }
}
