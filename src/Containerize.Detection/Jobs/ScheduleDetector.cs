using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Jobs;

/// <summary>Cron expressions: Quartz triggers, Hangfire's recurring jobs, timer triggers of Azure Functions, Coravel, and expressions that Cronos or NCrontab parse.</summary>
public sealed class ScheduleDetector : Detector
{
    // What Hangfire's Cron class yields without arguments, by its documentation.
    private static readonly Dictionary<string, string> Hangfire = new(StringComparer.Ordinal)
    {
        ["Minutely"] = "* * * * *",
        ["Hourly"] = "0 * * * *",
        ["Daily"] = "0 0 * * *",
        ["Weekly"] = "0 0 * * 1",
        ["Monthly"] = "0 0 1 * *",
        ["Yearly"] = "0 0 1 1 *",
    };

    private static readonly (string Method, string[] Libraries, string Receiver)[] Calls =
    [
        ("WithCronSchedule", [], ""),
        ("CronSchedule", [], "CronScheduleBuilder"),
        ("Cron", ["Coravel"], ""),
        ("Parse", ["Cronos"], "CronExpression"),
        ("Parse", ["NCrontab"], "CrontabSchedule"),
    ];

    /// <inheritdoc/>
    public override string Id => "schedule";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["WithCronSchedule", "CronSchedule", "AddOrUpdate", "TimerTrigger", "Cron(", "CronExpression", "CrontabSchedule"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var (method, libraries, receiver) in Calls)
        {
            foreach (var call in file.Syntax.Calls(method).Where(c => (receiver.Length == 0 || ReceiverOf(c) == receiver) && (libraries.Length == 0 || file.UsesAny(libraries)) && !file.IsOwn(c)))
            {
                Report(facts, call, file.Values.Argument(call.ArgumentList, 0), JobOf(call));
            }
        }

        foreach (var call in file.Syntax.Calls("AddOrUpdate").Where(c => file.UsesAny("Hangfire") && !file.BindsToSource(c)))
        {
            if (CronOf(file, call) is { } expression)
            {
                Report(facts, call, expression, JobOf(call));
            }
        }

        foreach (var attribute in file.Syntax.Attributes("TimerTrigger").Where(_ => !file.Names.DeclaresType("TimerTriggerAttribute")))
        {
            var expression = attribute.ArgumentList?.Arguments is [{ NameEquals: null } first, ..] ? Setting(file.Values.Read(first.Expression)) : null;
            Report(facts, attribute, expression, FunctionOf(file, attribute));
        }
    }

    // The expression stands behind the job and its name, as a text or as Cron.Daily, Cron.Daily(3).
    private static TextValue? CronOf(SourceFile file, InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments.Reverse())
        {
            var made = argument.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax named } ? named : argument.Expression as MemberAccessExpressionSyntax;
            if (made is { Expression: IdentifierNameSyntax { Identifier.ValueText: "Cron" } } && Hangfire.TryGetValue(made.Name.Identifier.ValueText, out var expression))
            {
                return argument.Expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } given ? WithTimes(made.Name.Identifier.ValueText, given) : new LiteralText(expression);
            }

            if (file.Values.Read(argument.Expression) is var value && (value is ConfigurationText or OptionText || (value is LiteralText { Text: var text } && IsCron(text))))
            {
                return value;
            }
        }

        return null;
    }

    // Cron.Daily(hour, minute), Cron.Hourly(minute): other forms are not taken apart.
    private static LiteralText? WithTimes(string name, InvocationExpressionSyntax call)
    {
        var numbers = call.ArgumentList.Arguments.Select(a => a.Expression is LiteralExpressionSyntax { Token.Value: int number } ? number : -1).ToArray();
        return numbers.Any(n => n < 0) ? null : (name, numbers) switch
        {
            ("Hourly", [var minute]) => new LiteralText($"{minute} * * * *"),
            ("Daily", [var hour]) => new LiteralText($"0 {hour} * * *"),
            ("Daily", [var hour, var minute]) => new LiteralText($"{minute} {hour} * * *"),
            _ => null,
        };
    }

    private static bool IsCron(string text)
    {
        var fields = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return fields.Length is 5 or 6 && fields.All(f => f.All(c => char.IsLetterOrDigit(c) || c is '*' or '/' or ',' or '-' or '?' or '#'));
    }

    // "%Nightly%" names a setting.
    private static TextValue Setting(TextValue value) =>
        value is LiteralText { Text: { Length: > 2 } text } && text[0] == '%' && text[text.Length - 1] == '%' ? new ConfigurationText(new LiteralText(text.Substring(1, text.Length - 2))) : value;

    // ForJob<T>(), AddOrUpdate<T>("name", ..), AddTrigger(t => t.ForJob("x").WithCronSchedule(..)): the type, else the name that is given.
    private static string JobOf(InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? current = call; current is InvocationExpressionSyntax { Expression: var called } made; current = (called as MemberAccessExpressionSyntax)?.Expression)
        {
            if (SyntaxIndex.NameOf(called) is "AddOrUpdate" or "ForJob" or "Schedule")
            {
                var name = called is MemberAccessExpressionSyntax access ? access.Name : called;
                return name is GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] } ? SyntaxIndex.NameOf(type)
                    : made.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax literal }, ..] && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : "";
            }
        }

        return "";
    }

    private static string FunctionOf(SourceFile file, AttributeSyntax trigger)
    {
        var method = trigger.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        var function = method?.AttributeLists.SelectMany(l => l.Attributes).FirstOrDefault(a => SyntaxIndex.NameOf(a.Name) is "Function" or "FunctionName");
        return function?.ArgumentList?.Arguments is [var name, ..] && file.Values.Read(name.Expression) is LiteralText { Text: var text } ? text : method?.Identifier.ValueText ?? "";
    }

    private static string ReceiverOf(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access ? SyntaxIndex.NameOf(access.Expression) : "";

    private static void Report(FactSink facts, SyntaxNode node, TextValue? expression, string job)
    {
        if (expression is not null and not UnknownText)
        {
            facts.Add(node, job.Length > 0 ? "schedule of " + job : "schedule", (evidence, scope) => new ScheduleFact(evidence, scope, expression, job));
        }
    }
}
