using Microsoft.Build.Execution;

namespace Containerize.Workspace.Evaluation;

/// <summary>Which evaluated properties are kept.</summary>
internal static class RecordedProperties
{
    private static readonly string[] Names =
    [
        "AssemblyName", "OutputType", "RootNamespace", "PublishAot", "SelfContained", "PublishSelfContained", "InvariantGlobalization", "UseAppHost", "RuntimeIdentifier", "RuntimeIdentifiers",
        "PublishTrimmed", "PublishReadyToRun", "PublishSingleFile", "IsTestProject", "IsTestingPlatformApplication", "IsAspireHost", "UseMaui", "UseWPF", "UseWindowsForms", "PackAsTool",
        "AzureFunctionsVersion", "UserSecretsId", "RestorePackagesWithLockFile", "NuGetLockFilePath", "IsPublishable", "IsPackable", "EnableSdkContainerSupport", "ServerGarbageCollection",
        "StaticWebAssetProjectMode", "SpaRoot", "ProjectTypeGuids", "TargetPlatformIdentifier", "DockerDefaultTargetOS", "DockerfileContext", "ManagePackageVersionsCentrally",
        "LangVersion", "DefineConstants", "ImplicitUsings", "Nullable", "BlazorWebAssemblyLoadAllGlobalizationData", "BlazorEnableCompression", "WasmEnableThreads", "PackageType", "PackageId", "OutputPath", "RunAOTCompilation", "WasmBuildNative",
        "NoWarn", "IsRoslynComponent", "ContainerizeAnalysis", "ContainerizeAnalysisMode", "ContainerizeAnalysisFiles", "ContainerizeDockerfile",
    ];

    // The SDK gives most of these a value of its own, which says nothing about the project.
    private static readonly string[] Descriptions =
        ["Title", "AssemblyTitle", "Description", "Authors", "Company", "RepositoryUrl", "PackageProjectUrl", "PackageLicenseExpression"];

    /// <summary>The values of those that have one. The SDK gives every project a version and some Container properties; only what the repository sets says something.</summary>
    public static Dictionary<string, string> Of(ProjectInstance project, Func<string, bool> setByRepository)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Names)
        {
            if (project.GetPropertyValue(name) is { Length: > 0 } value) values[name] = value;
        }

        if (setByRepository("Version") || setByRepository("VersionPrefix")) values["Version"] = project.GetPropertyValue("Version");
        foreach (var name in Descriptions.Where(setByRepository))
        {
            if (project.GetPropertyValue(name) is { Length: > 0 } value) values[name] = value;
        }

        foreach (var property in project.Properties)
        {
            if (property.Name.StartsWith("Container", StringComparison.OrdinalIgnoreCase) && property.EvaluatedValue.Length > 0 && setByRepository(property.Name))
            {
                values[property.Name] = property.EvaluatedValue;
            }
        }

        return values;
    }
}
