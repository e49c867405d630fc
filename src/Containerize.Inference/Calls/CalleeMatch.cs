using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>Which service an address means, and by what.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Reason">By what, in a few words.</param>
internal sealed record CalleeMatch(string Service, Confidence Confidence, string Reason);
