using System.Net;
using System.Text.RegularExpressions;
using Containerize.Bot.Pods;
using DnsName = Containerize.Validation.Manifests.DnsName;

namespace Containerize.Bot.Settings;

/// <summary>What is wrong with the settings of the executor, before anything is asked of a cluster.</summary>
internal static partial class ExecutorFaults
{
    /// <summary>Finds it.</summary>
    /// <param name="options">The settings.</param>
    public static IEnumerable<(string What, string Remedy)> Of(BotOptions options)
    {
        if (!Enum.IsDefined(options.Executor)) yield return ($"Bot:Executor is {(int)options.Executor}", "set it to process or kubernetes");
        if (options.Executor != ExecutorKind.Kubernetes)
        {
            foreach (var name in Set(options)) yield return ($"{name} is set, and nothing runs in a cluster", "set Bot:Executor to kubernetes, or leave it out");
            yield break;
        }

        if (!Image().IsMatch(options.JobImage)) yield return (options.JobImage.Length == 0 ? "Bot:JobImage is missing" : "Bot:JobImage is no image", "set it to the image of this server, with a tag or digest");
        foreach (var (name, value) in new[] { ("Bot:JobNamespace", options.JobNamespace), ("Bot:JobServerNamespace", options.JobServerNamespace) })
        {
            if (value.Length > 0 && !DnsName.IsLabel(value)) yield return ($"{name} is '{value}'", "set it to the name of a namespace, or leave it out");
        }

        foreach (var fault in Server(options)) yield return fault;
        foreach (var (name, value) in new[] { ("Bot:JobCpu", options.JobCpu), ("Bot:JobMemory", options.JobMemory), ("Bot:JobDisk", options.JobDisk) })
        {
            if (!Quantity().IsMatch(value)) yield return ($"{name} is '{value}'", $"set it to a quantity of Kubernetes, such as {(name == "Bot:JobCpu" ? "500m" : "4Gi")}");
        }
    }

    private static IEnumerable<(string What, string Remedy)> Server(BotOptions options)
    {
        if (options.JobServer is not { } server)
        {
            yield return ("Bot:JobServer is missing", "set it to the address at which pods reach this server, such as http://containerize-bot:8080");
            yield break;
        }

        if (!server.IsAbsoluteUri || server.Scheme is not ("http" or "https") || server.UserInfo.Length > 0 || server.Query.Length > 0 || server.Fragment.Length > 0)
        {
            yield return ("Bot:JobServer is no address of a server", "set it to one such as http://containerize-bot:8080");
            yield break;
        }

        if (options.JobServerPort is < 0 or > 65535) yield return ($"Bot:JobServerPort is {options.JobServerPort}", "set it to the port that this server listens on");
        if (options.JobServerPods.Length > 0 && PodLabels.Read(options.JobServerPods) is null) yield return ("Bot:JobServerPods holds no labels", "write them as key=value,key=value");
        if (options.JobServerPods.Length == 0 && !IPAddress.TryParse(server.Host.Trim('[', ']'), out _))
            yield return ("Bot:JobServerPods is missing, so no policy could let a pod reach this server and nothing else", "set it to labels that this server's own pods have, such as app.kubernetes.io/name=containerize-bot");
    }

    private static IEnumerable<string> Set(BotOptions options)
    {
        var usual = new BotOptions();
        return typeof(BotOptions).GetProperties().Where(p => p.Name.StartsWith("Job", StringComparison.Ordinal) && p.Name != nameof(BotOptions.JobTime) && !Equals(p.GetValue(options), p.GetValue(usual))).Select(p => "Bot:" + p.Name);
    }

    [GeneratedRegex(@"\A[a-z0-9][A-Za-z0-9._:/@-]{0,500}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\A(?=.*[1-9])[0-9]{1,12}(?:\.[0-9]{1,3})?(?:m|k|M|G|T|Ki|Mi|Gi|Ti)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();
}
