using System.ComponentModel.DataAnnotations;
using MongoDB.Bson.Serialization.Attributes;

namespace Chandlery.Catalog.Api.Models
{
    public class Product
    {
        [BsonId]
        [Required, RegularExpression("^[A-Z0-9-]{3,20}$")]
        public string Sku { get; set; }

        [Required, StringLength(120)]
        public string Name { get; set; }

        [Required]
        public string Category { get; set; }

        public string Description { get; set; }
    }
}
