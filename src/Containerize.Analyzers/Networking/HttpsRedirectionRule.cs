namespace Containerize.Analyzers.Networking;

/// <summary>Redirecting to HTTPS where nothing of the program listens to it.</summary>
internal sealed class HttpsRedirectionRule() : CodeRule(NetworkingRules.RedirectsWithoutHttps)
{
    // Whoever mentions one of these has thought of where TLS ends.
    private static readonly string[] Considered = ["ForwardedHeaders", "AddHttpsRedirection", "HttpsPort", "UseHttps(", "HttpsRedirectionOptions", "LettuceEncrypt"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["UseHttpsRedirection"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram && project.IsWeb;

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("UseHttpsRedirection"))
        {
            if (file.File.MayBeFrom(call, "Microsoft.AspNetCore.Builder") && !file.IsDevelopmentOnly(call) && !file.Project.Mentions(Considered) && !file.Project.IsConfigured("https_port") && !file.Project.IsConfigured("\"Certificate"))
            {
                file.Report(Syntax.NameIn(call), "UseHttpsRedirection knows no port for HTTPS behind a proxy, since nothing in the project sets one or honours forwarded headers", "leave the redirection to the proxy, or call UseForwardedHeaders before it");
            }
        }
    }
}
