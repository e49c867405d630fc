using System.Globalization;
using System.Text;

namespace Containerize.Benchmarks;

/// <summary>
/// Solutions of any size, shaped like those that people write: one project in ten is a web service, the rest are libraries; each references some of the projects before it in its
/// area of fifty, which makes chains as deep as any that people have, and the areas share a library; one file in twelve sets something up, calls over HTTP or reads configuration; the others are entities, contracts and logic that mention each other.
/// </summary>
internal static class SyntheticSolution
{
    private const int FileBytes = 6 * 1024;
    private const int SetUpEvery = 12;
    private const int ServiceEvery = 10;
    private const int Area = 50;

    /// <summary>Writes one.</summary>
    public static void Write(string folder, int projects, int megabytes)
    {
        var files = Math.Max(2, (int)((long)megabytes * 1024 * 1024 / FileBytes / projects));
        var solution = new StringBuilder("<Solution>\n");
        for (var project = 0; project < projects; project++)
        {
            var name = Name(project);
            solution.Append(CultureInfo.InvariantCulture, $"  <Project Path=\"{name}/{name}.csproj\" />\n");
            var home = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            File.WriteAllText(Path.Combine(home, name + ".csproj"), ProjectFile(project));
            for (var file = 0; file < files; file++) File.WriteAllText(Path.Combine(home, $"Type{file}.cs"), Code(project, file, files));
            if (IsService(project)) File.WriteAllText(Path.Combine(home, "Program.cs"), Program(project));
        }

        File.WriteAllText(Path.Combine(folder, "Synthetic.slnx"), solution.Append("</Solution>\n").ToString());
    }

    private static string Name(int project) => (IsService(project) ? "Service" : "Library") + project.ToString(CultureInfo.InvariantCulture);

    private static bool IsService(int project) => project % ServiceEvery == ServiceEvery - 1;

    private static IEnumerable<int> References(int project)
    {
        var first = project / Area * Area;
        var own = new[] { project - 1, project - 3, project - 7 }.Where(p => p >= first && !IsService(p));
        return project == first && first > 0 ? own.Append(0) : own;
    }

    private static string ProjectFile(int project) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk{(IsService(project) ? ".Web" : "")}\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n    <ImplicitUsings>enable</ImplicitUsings>\n  </PropertyGroup>\n  <ItemGroup>\n"
        + (IsService(project) ? "" : "    <FrameworkReference Include=\"Microsoft.AspNetCore.App\" />\n")
        + string.Concat(References(project).Select(r => $"    <ProjectReference Include=\"../{Name(r)}/{Name(r)}.csproj\" />\n"))
        + "  </ItemGroup>\n</Project>\n";

    private static string Program(int project)
    {
        var calls = References(project).Select(r => $"builder.Services.Add{Name(r)}Type0(builder.Configuration.GetConnectionString(\"Main\")!);\n");
        return string.Concat(References(project).Select(r => $"using {Name(r)};\n")) + "var builder = WebApplication.CreateBuilder(args);\n" + string.Concat(calls) + "var app = builder.Build();\napp.MapHealthChecks(\"/alive\");\napp.Run();\n";
    }

    private static string Code(int project, int file, int files)
    {
        var text = new StringBuilder(FileBytes + 512);
        text.Append(CultureInfo.InvariantCulture, $"using System;\nusing System.Collections.Generic;\n{(file % SetUpEvery == 0 ? "using Microsoft.Extensions.DependencyInjection;\n" + string.Concat(References(project).Select(r => $"using {Name(r)};\n")) : "")}\nnamespace {Name(project)};\n\n/// <summary>Number {file}.</summary>\npublic class {Name(project)}Type{file}\n{{\n");
        for (var member = 0; text.Length < FileBytes - 700; member++)
        {
            var other = $"{Name(project)}Type{(file + (member * 7) + 1) % files}";
            text.Append(CultureInfo.InvariantCulture, $$"""
                    /// <summary>A value that others ask for.</summary>
                    public decimal Amount{{member}} { get; set; }

                    /// <summary>Works something out from what it is given.</summary>
                    public decimal Work{{member}}({{other}} other, IReadOnlyList<decimal> amounts)
                    {
                        var total = Amount{{member}};
                        foreach (var amount in amounts)
                        {
                            // Small amounts are counted twice, which is how it has always been.
                            total += amount < 10 ? amount * 2 : amount;
                            if (total > 1_000_000m) throw new InvalidOperationException($"the total {total:N2} of {other} is too large");
                        }

                        return total + other.Amount0;
                    }


                """);
        }

        text.Append("}\n");
        if (file % SetUpEvery == 0) text.Append(SetUp(project, file));
        return text.ToString();
    }

    private static string SetUp(int project, int file)
    {
        var name = $"{Name(project)}Type{file}";
        var below = file == 0 ? string.Concat(References(project).Select(r => $"        services.Add{Name(r)}Type0(connection);\n")) : "";
        return $$"""

            public static class {{name}}SetUp
            {
                public static IServiceCollection Add{{name}}(this IServiceCollection services, string connection)
                {
            {{below}}        services.AddHttpClient("{{name}}", client => client.BaseAddress = new Uri("http://service{{(project / ServiceEvery * ServiceEvery) + ServiceEvery - 1}}"));
                    return services;
                }
            }

            """;
    }
}
