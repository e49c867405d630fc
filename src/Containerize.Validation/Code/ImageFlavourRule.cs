using Containerize.Validation.Dockerfiles;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Code;

/// <summary>The image has the culture data that the project says it needs.</summary>
internal static class ImageFlavourRule
{
    private const string Switch = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    public static void Check(Service service, Dockerfile file, Stage final, string image, FindingSink sink)
    {
        // A project that says nothing runs in either mode where the image sets the mode; one that says false needs the data.
        var setting = service.Build.Project.Properties.FirstOrDefault(property => property.Key.Equals("InvariantGlobalization", StringComparison.OrdinalIgnoreCase)).Value ?? "";
        if (setting.Equals("true", StringComparison.OrdinalIgnoreCase))
            return;
        var tag = image[(image.LastIndexOf(':') + 1)..];
        var text = string.Join('\n', file.Stages.SelectMany(stage => stage.Instructions).Select(instruction => instruction.Arguments));
        var without = tag.Contains("chiseled", StringComparison.Ordinal) || tag.Contains("distroless", StringComparison.Ordinal) ? !tag.Contains("extra", StringComparison.Ordinal) && !text.Contains("icu", StringComparison.OrdinalIgnoreCase)
            : tag.Contains("alpine", StringComparison.Ordinal) && !text.Contains("icu-libs", StringComparison.Ordinal) && !tag.Contains("extra", StringComparison.Ordinal);
        if (!without)
            return;
        var client = service.Build.Projects.SelectMany(project => project.Packages).FirstOrDefault(package => package.Name.Equals("Microsoft.Data.SqlClient", StringComparison.OrdinalIgnoreCase) || package.Name.Equals("Microsoft.EntityFrameworkCore.SqlServer", StringComparison.OrdinalIgnoreCase));
        var demands = setting.Equals("false", StringComparison.OrdinalIgnoreCase) ? "says InvariantGlobalization false"
            : client is not null ? $"uses {client.Name}, which does not run without cultures"
            : text.Contains($"{Switch}=false", StringComparison.OrdinalIgnoreCase) || text.Contains($"{Switch}=0", StringComparison.Ordinal) ? "is told to use cultures" : null;
        if (demands is not null)
            sink.Report(CodeRules.NoCultureData, file.Path, final.From.Span, $"'{service.Name}' {demands}, and {image} has no culture data", "use the image with -extra, or install icu-libs", subject: $"service {service.Name}");
    }
}
