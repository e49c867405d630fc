using System.Reflection;
using Xunit.Sdk;

namespace Containerize.Bot.Tests.Queue;

/// <summary>Runs a test of the queue's contract on a file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnFileAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[QueueKind.File]];
}
