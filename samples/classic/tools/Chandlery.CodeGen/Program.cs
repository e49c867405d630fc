using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Chandlery.CodeGen
{
    /// <summary>Writes an event class for each entry of a JSON file: { "InvoiceIssued": { "InvoiceId": "Guid" } }.</summary>
    public static class Program
    {
        public static int Main(string[] args)
        {
            if (args.Length != 2)
            {
                Console.Error.WriteLine("usage: chandlery-codegen <events.json> <output folder>");
                return 1;
            }

            using (var document = JsonDocument.Parse(File.ReadAllText(args[0])))
            {
                foreach (var type in document.RootElement.EnumerateObject())
                {
                    File.WriteAllText(Path.Combine(args[1], type.Name + ".cs"), Render(type));
                }
            }

            return 0;
        }

        private static string Render(JsonProperty type)
        {
            var properties = type.Value.EnumerateObject()
                .Select(property => $"        public {property.Value.GetString()} {property.Name} {{ get; set; }}");

            return new StringBuilder()
                .Append("using System;\n\nnamespace Chandlery.Common\n{\n")
                .Append($"    public class {type.Name}\n    {{\n")
                .Append(string.Join("\n\n", properties))
                .Append("\n    }\n}\n")
                .ToString();
        }
    }
}
