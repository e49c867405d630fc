using Chandlery.Billing.Api.Models;
using Microsoft.EntityFrameworkCore;

namespace Chandlery.Billing.Api.Data
{
    public class BillingContext : DbContext
    {
        public BillingContext(DbContextOptions<BillingContext> options)
            : base(options)
        {
        }

        public DbSet<Invoice> Invoices { get; set; }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Invoice>(invoice =>
            {
                invoice.ToTable("Invoices");
                invoice.Property(i => i.Number).HasMaxLength(20).IsRequired();
                invoice.HasIndex(i => i.Number).IsUnique();
                invoice.Property(i => i.CustomerEmail).HasMaxLength(254).IsRequired();
                invoice.Property(i => i.Currency).HasColumnType("char(3)").IsRequired();
                invoice.Property(i => i.Net).HasPrecision(18, 2);
                invoice.Property(i => i.Tax).HasPrecision(18, 2);
            });
        }
    }
}
