using System.Globalization;

namespace Shop.Ordering.Api;

/// <summary>Asks the catalog for names and prices.</summary>
public sealed class CatalogClient(HttpClient http)
{
    /// <summary>Reads the products with these ids; unknown ids are left out.</summary>
    public async Task<IReadOnlyDictionary<int, CatalogProduct>> GetProductsAsync(
        IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var query = string.Join('&', ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"ids={id}")));
        var products = await http.GetFromJsonAsync<List<CatalogProduct>>($"api/products?{query}", cancellationToken);
        return products?.ToDictionary(product => product.Id) ?? [];
    }
}
