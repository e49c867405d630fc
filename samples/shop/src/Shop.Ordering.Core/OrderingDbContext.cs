using Microsoft.EntityFrameworkCore;

namespace Shop.Ordering;

/// <summary>The ordering services' database.</summary>
public sealed class OrderingDbContext(DbContextOptions<OrderingDbContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var order = modelBuilder.Entity<Order>();
        order.ToTable("orders");
        order.Property(o => o.Id).ValueGeneratedNever();
        order.Property(o => o.BuyerId).HasMaxLength(64);
        order.Property(o => o.Status).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        order.Property(o => o.RejectionReason).HasMaxLength(200);
        order.Property(o => o.Total).HasPrecision(12, 2);
        order.HasIndex(o => o.BuyerId);
        order.OwnsMany(o => o.Lines, line =>
        {
            line.ToTable("order_lines");
            line.Property(l => l.ProductName).HasMaxLength(100);
            line.Property(l => l.UnitPrice).HasPrecision(10, 2);
        });

        var message = modelBuilder.Entity<OutboxMessage>();
        message.ToTable("outbox");
        message.Property(m => m.Payload).HasColumnType("jsonb");
        message.HasIndex(m => m.Id).HasFilter("\"SentAt\" IS NULL").HasDatabaseName("IX_outbox_unsent");
    }
}
