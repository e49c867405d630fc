using System.Collections.Generic;
using System.Threading.Tasks;
using Chandlery.Catalog.Api.Data;
using Chandlery.Catalog.Api.Models;
using Chandlery.Catalog.Api.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Chandlery.Catalog.Api.Controllers
{
    [ApiController]
    [Route("api/[controller]")]
    public class ProductsController : ControllerBase
    {
        private readonly IProductRepository _products;
        private readonly IPricingClient _pricing;
        private readonly ProductImageStore _images;

        public ProductsController(IProductRepository products, IPricingClient pricing, ProductImageStore images)
        {
            _products = products;
            _pricing = pricing;
            _images = images;
        }

        [HttpGet]
        public Task<IReadOnlyList<Product>> List([FromQuery] string category = "")
        {
            return _products.ListAsync(category);
        }

        [HttpGet("{sku}")]
        public async Task<IActionResult> Get(string sku)
        {
            var product = await _products.FindAsync(sku);
            if (product == null)
            {
                return NotFound();
            }

            var price = await _pricing.GetPriceAsync(sku);
            return Ok(new { product.Sku, product.Name, product.Category, product.Description, Price = price });
        }

        [HttpPut("{sku}")]
        public async Task<IActionResult> Put(string sku, Product product)
        {
            if (sku != product.Sku)
            {
                return BadRequest("The article number in the path and in the body differ.");
            }

            await _products.SaveAsync(product);
            return NoContent();
        }

        [HttpDelete("{sku}")]
        public async Task<IActionResult> Delete(string sku)
        {
            return await _products.DeleteAsync(sku) ? (IActionResult)NoContent() : NotFound();
        }

        [HttpGet("{sku}/image")]
        public async Task<IActionResult> GetImage(string sku)
        {
            var product = await _products.FindAsync(sku);
            var image = product == null ? null : _images.Open(product.Sku);
            return image == null ? (IActionResult)NotFound() : File(image, "image/jpeg");
        }

        [HttpPost("{sku}/image")]
        [RequestSizeLimit(5 * 1024 * 1024)]
        public async Task<IActionResult> PostImage(string sku, IFormFile file)
        {
            var product = await _products.FindAsync(sku);
            if (product == null)
            {
                return NotFound();
            }

            using (var content = file.OpenReadStream())
            {
                await _images.SaveAsync(product.Sku, content);
            }

            return NoContent();
        }
    }
}
