namespace Containerize.Validation.Reporting;

/// <summary>The order of findings in a report: file, line, column, rule, message.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static FindingOrder Instance { get; } = new();

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = string.CompareOrdinal(x.Location.File, y.Location.File);
        if (order == 0)
            order = x.Location.Line.CompareTo(y.Location.Line);
        if (order == 0)
            order = x.Location.Column.CompareTo(y.Location.Column);
        if (order == 0)
            order = string.CompareOrdinal(x.Rule, y.Rule);
        return order == 0 ? string.CompareOrdinal(x.Message, y.Message) : order;
    }
}
