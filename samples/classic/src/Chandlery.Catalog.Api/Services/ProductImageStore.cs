using System;
using System.IO;
using System.Threading.Tasks;

namespace Chandlery.Catalog.Api.Services
{
    /// <summary>Keeps one JPEG per article in a folder. The article number must have been checked by the caller.</summary>
    public class ProductImageStore
    {
        private readonly string _directory;

        public ProductImageStore(string directory)
        {
            if (string.IsNullOrEmpty(directory))
            {
                throw new ArgumentException("Images:Directory is not set.", nameof(directory));
            }

            _directory = directory;
        }

        public async Task SaveAsync(string sku, Stream content)
        {
            Directory.CreateDirectory(_directory);

            using (var file = File.Create(PathOf(sku)))
            {
                await content.CopyToAsync(file);
            }
        }

        public Stream Open(string sku)
        {
            var path = PathOf(sku);
            return File.Exists(path) ? File.OpenRead(path) : null;
        }

        private string PathOf(string sku) => Path.Combine(_directory, sku + ".jpg");
    }
}
