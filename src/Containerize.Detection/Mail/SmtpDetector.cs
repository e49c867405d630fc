using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Mail;

/// <summary>Mail servers: System.Net.Mail, MailKit and FluentEmail.</summary>
public sealed class SmtpDetector : Detector
{
    private static readonly string[] MailKit = ["MailKit", "MailKit.Net.Smtp"];

    /// <inheritdoc/>
    public override string Id => "smtp";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["SmtpClient", "Connect", "ConnectAsync", "Authenticate", "AuthenticateAsync", "AddSmtpSender", "AddMailKitSender"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        var clients = file.Syntax.Creations("SmtpClient").Where(c => !file.IsOwn(c)).ToArray();
        foreach (var creation in clients)
        {
            if (file.UsesAny(MailKit))
            {
                continue;
            }

            Report(facts, creation, file.Values.Argument(creation.ArgumentList, 0) ?? Member(file, "Host"), "System.Net.Mail");
            Part(facts, creation, "port", file.Values.Argument(creation.ArgumentList, 1) ?? Member(file, "Port"));
        }

        if (file.UsesAny(MailKit))
        {
            foreach (var call in file.Syntax.Calls("Connect", "ConnectAsync").Where(c => c.ArgumentList.Arguments.Count >= 2))
            {
                Report(facts, call, file.Values.Argument(call.ArgumentList, 0, "host"), "MailKit");
                Part(facts, call, "port", file.Values.Argument(call.ArgumentList, 1, "port"));
            }

            foreach (var call in file.Syntax.Calls("Authenticate", "AuthenticateAsync").Where(c => c.ArgumentList.Arguments.Count >= 2))
            {
                Part(facts, call, "username", file.Values.Argument(call.ArgumentList, 0));
                Part(facts, call, "password", file.Values.Argument(call.ArgumentList, 1));
            }
        }

        foreach (var creation in file.Syntax.Creations("NetworkCredential").Where(_ => clients.Length > 0 && !file.UsesAny(MailKit)))
        {
            Part(facts, creation, "username", file.Values.Argument(creation.ArgumentList, 0));
            Part(facts, creation, "password", file.Values.Argument(creation.ArgumentList, 1));
        }

        foreach (var call in file.Syntax.Calls("AddSmtpSender", "AddMailKitSender"))
        {
            Report(facts, call, file.Values.Argument(call.ArgumentList, 0) ?? new UnknownText(""), "FluentEmail");
        }
    }

    private static TextValue? Member(SourceFile file, string name) =>
        file.Syntax.Assignments(name).FirstOrDefault() is { } set ? file.Values.Read(set.Right) : null;

    private static void Report(FactSink facts, SyntaxNode node, TextValue? host, string client) =>
        facts.Add(node, client, (evidence, scope) => new ServerFact(evidence, scope, ServerTypes.Smtp, ConnectionKind.Mail, host ?? new UnknownText(""), client, "", "host"));

    private static void Part(FactSink facts, SyntaxNode node, string part, TextValue? value)
    {
        if (value is not null and not UnknownText)
        {
            facts.Add(node, "mail " + part, (evidence, scope) => new ServerPartFact(evidence, scope, ServerTypes.Smtp, part, value));
        }
    }
}
