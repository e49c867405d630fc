using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Shop.Catalog.Api;

/// <summary>Reads the catalog.</summary>
internal static class ProductEndpoints
{
    public static IEndpointRouteBuilder MapProducts(this IEndpointRouteBuilder endpoints)
    {
        var products = endpoints.MapGroup("/api/products");
        products.MapGet("/", ListAsync);
        products.MapGet("/{id:int}", GetAsync);
        return endpoints;
    }

    private static async Task<Ok<List<Product>>> ListAsync(
        int[]? ids, CatalogDbContext database, CancellationToken cancellationToken)
    {
        var products = database.Products.AsNoTracking();
        if (ids is { Length: > 0 })
        {
            products = products.Where(product => ids.Contains(product.Id));
        }

        return TypedResults.Ok(await products.OrderBy(product => product.Id).ToListAsync(cancellationToken));
    }

    private static async Task<Results<Ok<Product>, NotFound>> GetAsync(
        int id, CatalogDbContext database, CancellationToken cancellationToken)
    {
        var product = await database.Products.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        return product is null ? TypedResults.NotFound() : TypedResults.Ok(product);
    }
}
