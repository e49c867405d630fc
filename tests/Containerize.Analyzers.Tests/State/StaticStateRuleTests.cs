namespace Containerize.Analyzers.Tests.State;

public class StaticStateRuleTests() : RuleTests("CTZ5404")
{
    [Fact]
    public Task A_counter() => Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        public class VisitsController : ControllerBase
        {
            private static int _visits;
            public int Get() => ++[|_visits|];
        }
        """, Given.Library);

    [Fact]
    public Task A_list() => Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        public class NotesController : ControllerBase
        {
            private static readonly List<string> Notes = [];
            public void Post(string note) => [|Notes|].Add(note);
        }
        """, Given.Library);

    [Fact]
    public Task A_table_that_nobody_changes() => Guards(
        """
        using Microsoft.AspNetCore.Mvc;
        public class NotesController : ControllerBase
        {
            private static readonly List<string> Notes = ["a"];
            public int Get() => Notes.Count;
        }
        """, Given.Library);

    [Fact]
    public Task A_field_of_the_object() => Guards(
        """
        using Microsoft.AspNetCore.Mvc;
        public class NotesController : ControllerBase
        {
            private int _notes;
            public int Get() => ++_notes;
        }
        """, Given.Library);

    [Fact]
    public Task A_class_that_serves_nobody() => Guards(
        """
        public class Counter
        {
            private static int _count;
            public int Next() => ++_count;
        }
        """, Given.Library);
}
