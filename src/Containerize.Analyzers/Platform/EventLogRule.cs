namespace Containerize.Analyzers.Platform;

/// <summary>The event log of Windows.</summary>
internal sealed class EventLogRule() : CodeRule(PlatformRules.WindowsEventLog)
{
    private const string Remedy = "log to standard output";

    public override IReadOnlyList<string> TriggerWords { get; } = ["EventLog", "AddEventLog"];

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("AddEventLog").Where(c => file.File.MayBeFrom(c, "Microsoft.Extensions.Logging") && !WindowsGuard.Covers(file.File, c)))
        {
            file.Report(Syntax.NameIn(call), "AddEventLog writes to the event log, which is not there outside Windows", Remedy, "remove");
        }

        foreach (var call in file.File.Syntax.Calls("WriteEntry", "WriteEvent", "SourceExists", "CreateEventSource").Where(c => Syntax.IsNamed(Syntax.ReceiverOf(c), "EventLog")))
        {
            Check(file, call);
        }

        foreach (var creation in file.File.Syntax.Creations("EventLog"))
        {
            Check(file, creation);
        }
    }

    private static void Check(RuleContext file, SyntaxNode node)
    {
        if (file.File.MayBeFrom(node, "System.Diagnostics") && !WindowsGuard.Covers(file.File, node))
        {
            file.Report(Syntax.NameIn(node), "EventLog writes to the event log, which is not there outside Windows", Remedy);
        }
    }
}
