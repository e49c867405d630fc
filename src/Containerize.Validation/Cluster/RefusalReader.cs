using System.Text.RegularExpressions;

namespace Containerize.Validation.Cluster;

/// <summary>Reads why the server refuses an object. Which messages come with which code was measured on Kubernetes 1.36.</summary>
internal static partial class RefusalReader
{
    /// <summary>Everything that the answer finds wrong; never empty.</summary>
    /// <param name="answer">An answer that is no success.</param>
    public static IReadOnlyList<ServerProblem> Read(ApiAnswer answer)
    {
        var status = answer.Status;
        if (status is null)
        {
            return [new ServerProblem(ClusterRules.ServerError, $"the server answers {answer.Code} without saying why")];
        }

        if (status.Causes.Count > 0)
        {
            return status.Causes.Select(OfCause).Distinct().ToList();
        }

        var message = status.Message;
        if (answer.Code == 403 && PodSecurityText.Find(message) is { } violations)
        {
            return PodSecurityText.Read(violations, ClusterRules.PodSecurity.Severity);
        }

        var admission = Admission(answer.Code, message);
        if (admission is not null)
        {
            return [admission];
        }

        var decoding = DecodingMessage.Read(message);
        if (decoding.Count > 0)
        {
            return decoding;
        }

        var rule = answer.Code is >= 500 ? ClusterRules.ServerError : answer.Code == 403 ? ClusterRules.AdmissionRefused : ClusterRules.InvalidValue;
        return [new ServerProblem(rule, $"the server refuses the object ({answer.Code}): {WithoutPreamble(message)}")];
    }

    /// <summary>Whether the answer says that the user lacks a right, as opposed to a check that refuses the object.</summary>
    /// <param name="answer">An answer.</param>
    public static bool IsNotPermitted(ApiAnswer answer) => answer.Code == 403 && Rights().IsMatch(answer.Status?.Message ?? "");

    private static ServerProblem OfCause(ServerCause cause)
    {
        var message = MessageText.Clean(cause.Message);
        if (cause.Reason == "FieldManagerConflict")
        {
            return new ServerProblem(ClusterRules.FieldConflict, $"{cause.Field.TrimStart('.')} belongs to another manager: {message}") { Path = cause.Field };
        }

        var rule = cause.Message.Contains("immutable", StringComparison.Ordinal) ? ClusterRules.ImmutableField : ClusterRules.InvalidValue;
        var field = cause.Field.Length == 0 ? "" : $"{cause.Field}: ";
        return new ServerProblem(rule, field + message) { Path = cause.Field, Value = Quoted().Match(cause.Message) is { Success: true } m ? m.Groups[1].Value : "" };
    }

    private static ServerProblem? Admission(int code, string message)
    {
        if (message.Contains("does not support dry run", StringComparison.Ordinal))
        {
            return new ServerProblem(ClusterRules.DryRunUnsupported, $"the object was not tried: {MessageText.Clean(message)}");
        }

        if (message.Contains("failed calling webhook", StringComparison.Ordinal))
        {
            return new ServerProblem(ClusterRules.ServerError, MessageText.Clean(message));
        }

        if (message.Contains("denied the request", StringComparison.Ordinal) || message.Contains("ValidatingAdmissionPolicy", StringComparison.Ordinal))
        {
            return new ServerProblem(ClusterRules.AdmissionRefused, MessageText.Clean(message));
        }

        return code == 403 ? new ServerProblem(ClusterRules.AdmissionRefused, $"the cluster refuses the object: {WithoutPreamble(message)}") : null;
    }

    private static string WithoutPreamble(string message)
    {
        var at = message.IndexOf(" is forbidden: ", StringComparison.Ordinal);
        return MessageText.Clean(at < 0 ? message : message[(at + " is forbidden: ".Length)..]);
    }

    [GeneratedRegex("is forbidden: User .* cannot (create|patch|get|list|update) resource", RegexOptions.Singleline)]
    private static partial Regex Rights();

    [GeneratedRegex("^(?:Invalid|Unsupported|Duplicate) value: \"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Quoted();
}
