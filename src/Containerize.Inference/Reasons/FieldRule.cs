namespace Containerize.Inference.Reasons;

/// <summary>How the evidence for one field of the application model is weighed.</summary>
/// <param name="Field">The field's name on the command line, for example <c>ports</c>.</param>
/// <param name="Weighing">What beats what, as one sentence without a final stop.</param>
/// <param name="Change">Which edit or setting would change the value, as one sentence without a final stop.</param>
public sealed record FieldRule(string Field, string Weighing, string Change);
