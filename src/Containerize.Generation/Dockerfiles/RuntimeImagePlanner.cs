using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Chooses what a program runs in: the smallest image that holds what the code uses, and packages for the rest.</summary>
internal sealed class RuntimeImagePlanner(ApplicationPlan plan, PlannedService planned, IReadOnlyList<UsedFeature> features, IReadOnlyList<string> named)
{
    private readonly Project _project = planned.Service.Build.Project;
    private readonly DotnetTags _tags = DotnetTags.Of(planned.Service.TargetFramework);

    /// <summary>Whether the program runs without culture data.</summary>
    private bool IsInvariant => _project.IsTrue("InvariantGlobalization");

    /// <summary>Chooses it, and says what was chosen for the code's sake and what will be missing.</summary>
    /// <param name="name">aspnet, runtime or runtime-deps.</param>
    public RuntimeImage Plan(string name)
    {
        var needs = new NeedSelection(plan, planned, features, _tags).Needs();
        var browsers = features.Where(f => f.Name.StartsWith(Features.Playwright, StringComparison.Ordinal)).ToList();
        var image = Chosen(name, needs.Exists(n => n.Need.NotOnUbuntu), needs.Count + browsers.Count + named.Count > 0);
        if (IsInvariant && SqlServerClient() is { } client)
            plan.Findings.Add(GenerationRules.InvariantSqlClient, planned.Service, $"{planned.Name} uses {client} and sets InvariantGlobalization");
        return WithPackages(image, needs, browsers);
    }

    private RuntimeImage Chosen(string name, bool notOnUbuntu, bool hasNeeds)
    {
        if (planned.Service.Kind == ServiceKind.Functions)
        {
            var isolated = planned.Service.Build.Projects.Append(_project).Any(p => p.HasPackage("Microsoft.Azure.Functions.Worker"));
            return new RuntimeImage(BaseImages.Functions(planned.Service.TargetFramework, isolated), ImageFlavour.Full);
        }

        if (_project.Property("ContainerBaseImage") is { Length: > 0 } given && DockerfileWord.IsPlain(given)) return new RuntimeImage(given, BaseImages.FlavourOf(given));
        var decided = plan.Settings.User.Text(SettingKeys.Flavour, planned.Name);
        if (decided is null or "auto" && _project.Property("ContainerFamily") is { Length: > 0 } family && DockerfileWord.IsPlain(family))
        {
            var image = _tags.Family(name, family);
            return new RuntimeImage(image, BaseImages.FlavourOf(image));
        }

        var flavour = Flavour(decided, notOnUbuntu, hasNeeds);
        var extra = !IsInvariant || features.Any(f => f.Name == Features.TimeZones);
        return new RuntimeImage(_tags.Runtime(name, flavour, extra, notOnUbuntu), flavour);
    }

    private ImageFlavour Flavour(string? decided, bool notOnUbuntu, bool hasNeeds)
    {
        if (decided == "chiseled" && !_tags.HasChiseled)
            plan.Findings.Add(GenerationRules.NotInImage, planned.Service, $"{planned.Name} has a full image, as there are no images without a shell that hold culture data before .NET 8", "Move the project to a current framework, or set image.flavour to full or alpine");
        return decided switch
        {
            _ when planned.Service.TargetFramework.Contains("-windows", StringComparison.OrdinalIgnoreCase) => ImageFlavour.Windows,
            "alpine" => ImageFlavour.Alpine,
            "full" => ImageFlavour.Full,
            "chiseled" => _tags.HasChiseled ? ImageFlavour.Chiseled : ImageFlavour.Full,
            _ when TargetsMusl() => ImageFlavour.Alpine,
            _ when hasNeeds => notOnUbuntu && !_tags.HasDebian ? ImageFlavour.Alpine : ImageFlavour.Full,
            _ => _tags.HasChiseled ? ImageFlavour.Chiseled : ImageFlavour.Full,
        };
    }

    // The SDK takes an Alpine image for such a project as well.
    private bool TargetsMusl()
    {
        string[] names = ["ContainerRuntimeIdentifiers", "ContainerRuntimeIdentifier"];
        var identifiers = names.SelectMany(n => _project.Property(n).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return identifiers.Count > 0 && identifiers.TrueForAll(i => i.StartsWith("linux-musl-", StringComparison.Ordinal));
    }

    private RuntimeImage WithPackages(RuntimeImage image, List<(NativeNeed Need, UsedFeature Feature)> needs, List<UsedFeature> browsers)
    {
        var packages = new SortedSet<string>(StringComparer.Ordinal);
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (need, feature) in needs)
        {
            var found = image.Flavour switch { ImageFlavour.Full => need.Apt, ImageFlavour.Alpine => need.Apk, _ => null };
            if (found is null)
            {
                Missing(image, feature, need.What);
                continue;
            }

            packages.UnionWith(found.Value);
            if (need.Variable.Length > 0) variables[need.Variable] = need.Value;
            var with = found.Value.Count > 0 ? $"{image.Base} with {string.Join(", ", found.Value)}" : image.Base;
            plan.Findings.Add(GenerationRules.NativePackages, feature.Location, planned.Name, $"{planned.Name} uses {need.What}, so its image is {with}");
        }

        foreach (var browser in browsers)
        {
            var what = $"the browser {browser.Name[Features.Playwright.Length..]} by way of Playwright";
            if (image.Flavour != ImageFlavour.Full) Missing(image, browser, what);
            else plan.Findings.Add(GenerationRules.NativePackages, browser.Location, planned.Name, $"{planned.Name} uses {what}, so its image is {image.Base} with what Playwright installs");
        }

        var reason = Reason(packages.Count > 0, named.Count > 0);
        if (image.Flavour is ImageFlavour.Full or ImageFlavour.Alpine) packages.UnionWith(named);
        else if (named.Count > 0) plan.Findings.Add(GenerationRules.NotInImage, planned.Service, $"the settings name {string.Join(", ", named)} for {planned.Name}, and {image.Base} {(image.Flavour == ImageFlavour.Unknown ? "may have nothing to install packages with" : "has nothing to install packages with")}", "Set image.flavour to full or alpine, or name a base image that holds them");
        if (image.Flavour == ImageFlavour.Alpine) Alpine(packages, variables);
        return image with
        {
            Packages = [.. packages],
            PackagesReason = reason,
            Variables = [.. variables.Select(v => new NamedValue(v.Key, v.Value))],
            Browsers = image.Flavour == ImageFlavour.Full ? [.. browsers.Select(b => b.Name[Features.Playwright.Length..])] : [],
        };
    }

    private static string Reason(bool code, bool settings) => settings ? code ? "What the code uses and the settings name besides .NET." : "What the settings name besides .NET." : "What the code uses besides .NET.";

    private void Missing(RuntimeImage image, UsedFeature feature, string what) =>
        plan.Findings.Add(GenerationRules.NotInImage, feature.Location, planned.Name, $"{planned.Name} uses {what}, and {image.Base} {(image.Flavour == ImageFlavour.Unknown ? "may lack it" : "cannot hold it")}");

    // Alpine's images of .NET switch culture data off and hold no time zones.
    private void Alpine(SortedSet<string> packages, SortedDictionary<string, string> variables)
    {
        if (!IsInvariant)
        {
            packages.UnionWith(["icu-data-full", "icu-libs", "tzdata"]);
            variables["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "false";
        }
        else if (features.Any(f => f.Name == Features.TimeZones))
        {
            packages.Add("tzdata");
        }

        var cultures = !IsInvariant ? "culture data and time zones are installed" : packages.Contains("tzdata") ? "time zones are installed, culture data is left out as the project says" : "culture data and time zones are left out as the project says";
        var client = SqlServerClient() is { } name && !IsInvariant ? $", which {name} needs" : "";
        plan.Findings.Add(GenerationRules.AlpineImage, planned.Service, $"{planned.Name} is built on Alpine: {cultures}{client}; native libraries of its packages need a build for musl");
    }

    private string? SqlServerClient()
    {
        string[] clients = ["Microsoft.Data.SqlClient", "System.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer"];
        return Array.Find(clients, c => planned.Service.Build.Projects.Append(_project).Any(p => p.HasPackage(c)));
    }
}
