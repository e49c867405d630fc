using System;
using System.Globalization;

namespace Chandlery.Common
{
    /// <summary>An amount in one currency, rounded to the minor unit.</summary>
    public struct Money : IEquatable<Money>
    {
        public Money(decimal amount, string currency)
        {
            if (string.IsNullOrWhiteSpace(currency))
            {
                throw new ArgumentException("A currency is required.", nameof(currency));
            }

            Amount = Math.Round(amount, 2, MidpointRounding.AwayFromZero);
            Currency = currency.ToUpperInvariant();
        }

        public decimal Amount { get; }

        public string Currency { get; }

        public static Money operator +(Money left, Money right)
        {
            if (left.Currency != right.Currency)
            {
                throw new InvalidOperationException($"Cannot add {right.Currency} to {left.Currency}.");
            }

            return new Money(left.Amount + right.Amount, left.Currency);
        }

        public bool Equals(Money other) => Amount == other.Amount && Currency == other.Currency;

        public override bool Equals(object obj) => obj is Money other && Equals(other);

        public override int GetHashCode()
        {
            unchecked
            {
                return (Amount.GetHashCode() * 397) ^ (Currency?.GetHashCode() ?? 0);
            }
        }

        public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture) + " " + Currency;
    }
}
