using Chandlery.Common;
using Chandlery.Tax;
using Xunit;

namespace Chandlery.UnitTests
{
    public class VatCalculatorTests
    {
        [Theory]
        [InlineData("DE", 19.00)]
        [InlineData("dk", 25.00)]
        [InlineData("US", 0.00)]
        public void Taxes_by_country(string country, decimal expected)
        {
            var tax = new VatCalculator().TaxOn(new Money(100m, "EUR"), country);

            Assert.Equal(new Money(expected, "EUR"), tax);
        }
    }
}
