using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Picks what the features of a service need in its image, and says what nothing can be done for.</summary>
internal sealed class NeedSelection(ApplicationPlan plan, PlannedService planned, IReadOnlyList<UsedFeature> features, DotnetTags tags)
{
    /// <summary>The needs with the features that they come from.</summary>
    public List<(NativeNeed Need, UsedFeature Feature)> Needs()
    {
        var needs = new List<(NativeNeed, UsedFeature)>();
        foreach (var feature in features)
        {
            if (feature.Name == Features.SystemDrawing && tags.Major >= 7)
            {
                plan.Findings.Add(GenerationRules.DrawingOnLinux, feature.Location, planned.Name, $"{planned.Name} uses System.Drawing, which throws on Linux from .NET 7 on");
            }
            else if (NativeNeeds.Find(feature.Name) is { } need)
            {
                needs.Add((need, feature));
            }
            else if (Features.ProgramOf(feature.Name) is { } program)
            {
                plan.Findings.Add(GenerationRules.NotInImage, feature.Location, planned.Name, $"{planned.Name} starts the program {program}, and no package is known to hold it", "Name an image that has it in ContainerBaseImage");
            }
        }

        return needs;
    }
}
