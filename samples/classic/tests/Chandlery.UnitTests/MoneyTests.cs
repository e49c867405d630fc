using System;
using Chandlery.Common;
using Xunit;

namespace Chandlery.UnitTests
{
    public class MoneyTests
    {
        [Fact]
        public void Adds_amounts_of_one_currency()
        {
            Assert.Equal(new Money(3.35m, "EUR"), new Money(1.1m, "eur") + new Money(2.25m, "EUR"));
        }

        [Fact]
        public void Refuses_to_add_two_currencies()
        {
            Assert.Throws<InvalidOperationException>(() => new Money(1m, "EUR") + new Money(1m, "DKK"));
        }
    }
}
