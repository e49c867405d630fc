using Microsoft.EntityFrameworkCore;

namespace Shop.Catalog;

/// <summary>The catalog's database.</summary>
public sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var product = modelBuilder.Entity<Product>();
        product.ToTable("products");
        product.Property(p => p.Name).HasMaxLength(100);
        product.Property(p => p.Description).HasMaxLength(500);
        product.Property(p => p.Price).HasPrecision(10, 2);
        product.HasData(
            new Product { Id = 1, Name = "Espresso cup", Description = "Porcelain, 80 ml.", Price = 9.50m },
            new Product { Id = 2, Name = "Moka pot", Description = "Aluminium, for six cups.", Price = 34.90m },
            new Product { Id = 3, Name = "Coffee grinder", Description = "Steel burrs, turned by hand.", Price = 89.00m },
            new Product { Id = 4, Name = "Milk jug", Description = "Stainless steel, 350 ml.", Price = 17.25m },
            new Product { Id = 5, Name = "Espresso machine", Description = "Two groups, for a small bar.", Price = 2490.00m });
    }
}
