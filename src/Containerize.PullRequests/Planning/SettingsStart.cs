using Containerize.Generation.Rendering;
using Containerize.Generation.Settings;
using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Planning;

/// <summary>Writes a settings file to begin with: what was found, and the few decisions that most people take, each as a comment.</summary>
/// <param name="input">What was found.</param>
internal sealed class SettingsStart(ProposalInput input)
{
    private const int MostServices = 100;

    /// <summary>The file's text.</summary>
    public string Text()
    {
        var services = Named(s => s.Services).Select(s => new { name = s.Name, kind = s.Kind, project = s.Project, ports = $"[{string.Join(", ", Ports(s))}]", has_ports = Ports(s).Any() }).ToList();
        var servers = Named(s => s.Servers).Select(s => s.Name).ToList();
        return BotText.Render("settings", new { page = DocumentationPage.Root + "settings.md", base_branch = input.Base.Branch, services, has_services = services.Count > 0, servers, has_servers = servers.Count > 0 });
    }

    // A name that the settings do not take is no key of theirs.
    private IEnumerable<SeenPart> Named(Func<SeenApplication, IEnumerable<SeenPart>> parts) =>
        input.Solutions.SelectMany(s => parts(s.Application)).Where(p => SettingType.Name.Accepts(p.Name)).DistinctBy(p => p.Name, StringComparer.Ordinal).OrderBy(p => p.Name, StringComparer.Ordinal).Take(MostServices);

    private static IEnumerable<string> Ports(SeenPart service) => service.Facts.Where(f => f.Says == "listens on").Select(f => f.Value);
}
