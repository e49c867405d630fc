using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Ordering;

public static class OrderingServiceCollectionExtensions
{
    /// <summary>Adds the ordering database, found through the connection string <c>Ordering</c>.</summary>
    public static IServiceCollection AddOrderingDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connectionString = configuration.GetConnectionString("Ordering")
            ?? throw new InvalidOperationException("The connection string 'Ordering' is not configured.");

        return services.AddDbContext<OrderingDbContext>(options =>
            options.UseNpgsql(connectionString, npgsql => npgsql.EnableRetryOnFailure(maxRetryCount: 3)));
    }
}
