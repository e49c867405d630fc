using System.Reflection;
using Containerize.Detection;
using Containerize.Inference.Reasons;

namespace Containerize.Design.Tests;

/// <summary>A rule of inference is a constant and a sentence; evidence names it where no detector saw anything.</summary>
public class InferenceRuleListTests
{
    [Fact]
    public void Every_id_has_a_sentence_and_no_detector_has_the_same()
    {
        var declared = typeof(InferenceRules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(declared.Order(StringComparer.Ordinal), InferenceRules.All.Select(rule => rule.Id));
        Assert.Empty(InferenceRules.All.Select(rule => rule.Id).Intersect(DetectorCatalogue.All.Select(detector => detector.Id)));
    }

    [Fact]
    public void A_sentence_has_no_final_stop() => Assert.All(
        InferenceRules.All.Select(rule => rule.Sentence).Concat(FieldRules.OfService.Concat(FieldRules.OfServer).Append(FieldRules.LeftOut).SelectMany(rule => new[] { rule.Weighing, rule.Change })),
        sentence => Assert.False(sentence.Length == 0 || sentence.EndsWith('.'), sentence));
}
