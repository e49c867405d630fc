using System.Threading.Tasks;
using Chandlery.Storefront.Services;
using Microsoft.AspNetCore.Mvc;

namespace Chandlery.Storefront.Controllers
{
    public class HomeController : Controller
    {
        private readonly CatalogService _catalog;

        public HomeController(CatalogService catalog)
        {
            _catalog = catalog;
        }

        public async Task<IActionResult> Index(string category)
        {
            return View(await _catalog.ListAsync(category));
        }

        public async Task<IActionResult> Details(string id)
        {
            if (string.IsNullOrEmpty(id))
            {
                return NotFound();
            }

            var product = await _catalog.FindAsync(id);
            return product == null ? (IActionResult)NotFound() : View(product);
        }

        [ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
        public IActionResult Error()
        {
            return View();
        }
    }
}
