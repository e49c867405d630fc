using Containerize.Model;

namespace Containerize.Detection.Tests.Reading;

/// <summary>What a condition asks is a setting or the data that a program works on; the text tells.</summary>
public class SettingShapeTests
{
    private const string Here = "new ServiceCollection().AddHostedService<Worker>();";

    [Theory]
    [InlineData("void Add(IServiceCollection services, bool on) { if (on) { HERE } }", "Add[0] on True")]
    [InlineData("void Add(IServiceCollection services, Database? database) { if (database != null) { HERE } }", "Add[0] database Set")]
    [InlineData("Task Seed(IServiceProvider services, bool on) { if (on) { HERE } }", "Seed[1] on True")]
    [InlineData("string Pick(string kind) { switch (kind) { case \"a\": HERE break; default: break; } } void Add(IServiceCollection services) { }", "Pick[0] kind EqualTo a")]
    public void What_code_is_given_that_sets_the_program_up_is_a_setting(string members, string condition) => Assert.Equal(condition, Of(members.Replace("void Add(IServiceCollection services, ", "void Add(this IServiceCollection services, ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("public Bus(bool durable) { if (durable) { HERE } }", "Bus[0] durable True")]
    [InlineData("public Bus(string url) { if (url != null) { HERE } }", "Bus[0] url Set")]
    [InlineData("public Bus(Kind kind) { if (kind == Kind.Redis) { HERE } }", "Bus[0] kind EqualTo Redis")]
    [InlineData("readonly bool _durable; public Bus(bool durable) { _durable = durable; } void Send() { if (_durable) { HERE } }", "Bus[0] durable True")]
    [InlineData("void Send(bool durable) { if (durable) { HERE } }", "Send[0] durable True")]
    [InlineData("void Send(MailSettings mail) { if (mail.Durable) { HERE } }", "MailSettings.Durable True")]
    [InlineData("readonly Mail _mail; void Send() { if (_mail.Durable) { HERE } }", "Mail.Durable True")]
    [InlineData("async Task Send(MailSettings mail) { if (mail.Durable) { HERE } }", "MailSettings.Durable True")]
    [InlineData("void Send() { var mail = LoadSettings(); if (mail.Durable) { HERE } } MailSettings LoadSettings() => null!;", "MailSettings.Durable True")]
    [InlineData("void Send(IConfiguration c) { var on = c.GetValue<bool>(\"On\"); if (on) { HERE } }", "config(On) True")]
    public void What_an_object_is_made_with_may_be_a_setting(string members, string condition) => Assert.Equal(condition, Of(members));

    [Theory]
    [InlineData("Task Send(bool now) { if (now) { HERE } }")]
    [InlineData("ValueTask Send(Kind kind) { switch (kind) { case Kind.Redis: HERE break; } }")]
    [InlineData("void Send(Mail mail) { if (mail == null) return; HERE }")]
    [InlineData("void Send(Mail mail) { if (mail is null) return; HERE }")]
    [InlineData("void Send(Mail mail) { if (mail.Durable) { HERE } }")]
    [InlineData("void Send(Mail mail) { var inner = mail; if (inner.Durable) { HERE } }")]
    [InlineData("void Send(int tries) { if (tries == 3) { HERE } }")]
    [InlineData("async Task Send() { var mail = await Load(); if (mail.Durable) { HERE } } Task<Mail> Load() => null!;")]
    [InlineData("async Task Send() { if ((await Load()).Durable) { HERE } } Task<Mail> Load() => null!;")]
    [InlineData("void Send() { var mail = Load(); if (mail.Durable) { HERE } } Mail Load() => null!;")]
    [InlineData("void Send(Mail[] mails) { foreach (var mail in mails) { if (mail.Durable) { HERE } } }")]
    [InlineData("void Send(Mail[] mails) { mails.Select(m => m.Durable ? HERE1 : null); }")]
    [InlineData("void Send(Mail mail) { if (mail?.Name == \"a\") { HERE } }")]
    [InlineData("void Send(MailSettings mail) { if (mail.Hosts.Count == 1) { HERE } }")]
    [InlineData("void Send() { try { } catch (Failure f) { if (f.Durable) { HERE } } }")]
    public void The_data_that_work_is_done_on_is_none(string members) => Assert.Equal("", Of(members));

    private static string Of(string members) => string.Join(", ", Detect.In($$"""
        enum Kind { Memory, Redis }
        class Worker;
        class Mail { public bool Durable { get; set; } public string Name { get; set; } public List<string> Hosts { get; set; } }
        class MailSettings : Mail { public new bool Durable { get; set; } public new List<string> Hosts { get; set; } }
        class Failure : Exception { public bool Durable { get; set; } }
        static class Database;
        class Bus
        {
            {{members.Replace("HERE1", Here.TrimEnd(';'), StringComparison.Ordinal).Replace("HERE", Here, StringComparison.Ordinal)}}
        }
        """).Only<HostedServiceFact>().Conditions.Select(c => $"{(c.Negated ? "not " : "")}{Shown(c.Value)} {c.Test} {c.Operand}".TrimEnd()));

    private static string Shown(TextValue value) => value switch
    {
        ParameterText parameter => $"{parameter.Method}[{parameter.Index}] {parameter.Name}",
        OptionText option => $"{option.OptionsType}.{option.Property}",
        _ => Text.Of(value),
    };
}
