namespace Containerize.Generation.Tests.Merging;

public sealed class YamlMergeTests
{
    private const string Last = """
        kind: Deployment
        spec:
          replicas: 3
          containers:
            - name: api
              image: "shop/api:1"
              env:
                - name: A
                  value: "1"
              ports:
                - name: http
                  containerPort: 8080
        """;

    [Fact]
    public void Each_sides_change_is_there_even_on_neighbouring_lines() => Assert.Equal(
        Last.Replace("replicas: 3", "replicas: 5 # mine", StringComparison.Ordinal).Replace("api:1", "api:2", StringComparison.Ordinal).Replace("spec:", "# about spec\nspec:", StringComparison.Ordinal),
        Merge.Yaml(Last, Last.Replace("replicas: 3", "replicas: 5 # mine", StringComparison.Ordinal).Replace("spec:", "# about spec\nspec:", StringComparison.Ordinal), Last.Replace("api:1", "api:2", StringComparison.Ordinal)).Text);

    [Fact]
    public void Items_that_both_add_at_one_place_stand_side_by_side()
    {
        var merged = Merge.Yaml(Last, Added("MINE", "m"), Added("OURS", "o")).Text!;
        Assert.Contains("- name: MINE\n          value: \"m\"\n", merged, StringComparison.Ordinal);
        Assert.Contains("- name: OURS\n          value: \"o\"\n", merged, StringComparison.Ordinal);
        Assert.Equal(Last.Split('\n').Length + 4, merged.Split('\n').Length);
    }

    [Fact]
    public void A_users_layout_order_quotes_and_comments_stay()
    {
        const string edited = """
            # mine
            spec:   # the spec
                containers:
                -   image: 'shop/api:1'   # quoted by hand
                    name: api
                    env: [{name: A, value: "1"}]
                    ports:
                    -   containerPort: 8080
                        name: http
                replicas: 3
            kind: Deployment
            """;
        var generated = Last.Replace("api:1", "api:2", StringComparison.Ordinal).Replace("containerPort: 8080", "containerPort: 8080\n          protocol: TCP", StringComparison.Ordinal).Replace("  replicas: 3\n", "  replicas: 3\n  paused: true\n", StringComparison.Ordinal);
        Assert.Equal(
            edited.Replace("'shop/api:1'", "\"shop/api:2\"", StringComparison.Ordinal).Replace("            name: http", "            name: http\n            protocol: TCP", StringComparison.Ordinal)
                .Replace("    replicas: 3\n", "    replicas: 3\n    paused: true\n", StringComparison.Ordinal).Split('\n').Order(),
            Merge.Yaml(Last, edited, generated).Text!.Split('\n').Order());
    }

    [Fact]
    public void Two_values_for_one_key_collide_and_both_are_shown()
    {
        var result = Merge.Yaml(Last, Last.Replace("replicas: 3", "replicas: 5", StringComparison.Ordinal), Last.Replace("replicas: 3", "replicas: 1", StringComparison.Ordinal));
        Assert.Null(result.Text);
        Assert.Equal(new MergeConflict(new SourceLocation("k8s/a.yaml", 3), "spec.replicas", "replicas: 5", "replicas: 1"), Assert.Single(result.Conflicts));
    }

    [Theory]
    [InlineData(ConflictChoice.Keep, "replicas: 5", "api:2")]
    [InlineData(ConflictChoice.Take, "replicas: 1", "api:2")]
    public void A_side_can_be_chosen_for_what_collides(ConflictChoice choice, string replicas, string image)
    {
        var generated = Last.Replace("replicas: 3", "replicas: 1", StringComparison.Ordinal).Replace("api:1", "api:2", StringComparison.Ordinal);
        var text = Merge.Yaml(Last, Last.Replace("replicas: 3", "replicas: 5", StringComparison.Ordinal), generated, choice).Text!;
        Assert.Contains(replicas, text, StringComparison.Ordinal);
        Assert.Contains(image, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markers_show_both_sides_and_are_still_a_conflict()
    {
        var result = Merge.Yaml(Last, Last.Replace("replicas: 3", "replicas: 5", StringComparison.Ordinal), Last.Replace("replicas: 3", "replicas: 1", StringComparison.Ordinal), ConflictChoice.Markers);
        Assert.Contains("<<<<<<< edited\n  replicas: 5\n=======\n  replicas: 1\n>>>>>>> generated\n", result.Text, StringComparison.Ordinal);
        Assert.Single(result.Conflicts);
    }

    [Fact]
    public void What_both_change_alike_is_no_conflict() =>
        Assert.Equal(Last.Replace("3", "4", StringComparison.Ordinal) + "\n# x", Merge.Yaml(Last, Last.Replace("3", "4", StringComparison.Ordinal) + "\n# x", Last.Replace("3", "4", StringComparison.Ordinal)).Text);

    [Fact]
    public void What_the_user_took_out_stays_out()
    {
        var text = Merge.Yaml(Last, Last.Replace("  replicas: 3\n", "", StringComparison.Ordinal), Last.Replace("api:1", "api:2", StringComparison.Ordinal)).Text!;
        Assert.DoesNotContain("replicas", text, StringComparison.Ordinal);
        Assert.Contains("api:2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_user_took_out_and_was_generated_differently_collides() =>
        Assert.Equal("spec.replicas", Assert.Single(Merge.Yaml(Last, Last.Replace("  replicas: 3\n", "", StringComparison.Ordinal), Last.Replace("replicas: 3", "replicas: 4", StringComparison.Ordinal)).Conflicts).Path);

    [Fact]
    public void What_is_no_longer_generated_goes_unless_it_was_edited()
    {
        var without = Last[..Last.IndexOf("      ports:", StringComparison.Ordinal)];
        Assert.DoesNotContain("containerPort", Merge.Yaml(Last, "# mine\n" + Last, without).Text, StringComparison.Ordinal);
        Assert.Equal("spec.containers[api].ports", Assert.Single(Merge.Yaml(Last, Last.Replace("8080", "8081", StringComparison.Ordinal), without).Conflicts).Path);
        Assert.Equal("spec.containers[api].ports", Assert.Single(Merge.Yaml(Last, Last.Replace("8080", "8080 # why", StringComparison.Ordinal), without).Conflicts).Path);
    }

    [Fact]
    public void A_list_whose_order_is_its_meaning_is_one_value()
    {
        const string last = "args: [a, b]\n";
        Assert.Single(Merge.Yaml(last, "args: [a, b, mine]\n", "args: [ours, a, b]\n").Conflicts);
        Assert.Equal("args: [ours]\n# mine\n", Merge.Yaml(last, "args: [a, b]\n# mine\n", "args: [ours]\n").Text);
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: 1\na: 2")]
    public void A_file_that_is_no_longer_YAML_is_left_to_its_author(string edited) =>
        Assert.Contains("not valid YAML", Assert.Single(Merge.Yaml("a: 1\n", edited, "a: 2\n").Conflicts).Path, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_merged_at_all_is_kept_when_asked_for_and_never_thrown_away()
    {
        Assert.Equal("a: [", Merge.Yaml("a: 1\n", "a: [", "a: 2\n", ConflictChoice.Keep).Text);
        Assert.Null(Merge.Yaml("a: 1\n", "a: [", "a: 2\n", ConflictChoice.Take).Text);
    }

    [Fact]
    public void A_document_of_the_users_own_stays() =>
        Assert.Equal("a: 2\n---\nmine: 1\n", Merge.Yaml("a: 1\n", "a: 1\n---\nmine: 1\n", "a: 2\n").Text);

    [Fact]
    public void Nesting_and_aliases_without_end_are_refused_and_not_followed()
    {
        Assert.Single(Merge.Yaml("a: 1\n", "a: " + new string('[', 5000), "a: 2\n").Conflicts);
        var bomb = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        Assert.Single(Merge.Yaml("a: 1\n", bomb, "a: 2\n").Conflicts);
    }

    [Fact]
    public void A_value_behind_an_alias_is_not_changed_elsewhere() =>
        Assert.NotEmpty(Merge.Yaml("a: {x: 1}\nb: {x: 1}\n", "a: &a {x: 1}\nb: *a\n", "a: {x: 1}\nb: {x: 2}\n").Conflicts);

    [Fact]
    public void Block_text_moves_with_its_entry()
    {
        const string last = "data:\n  a: x\n";
        Assert.Equal("data:\n    # mine\n    a: x\n    b: |\n      one\n        two\n", Merge.Yaml(last, "data:\n    # mine\n    a: x\n", "data:\n  a: x\n  b: |\n    one\n      two\n").Text);
    }

    private static string Added(string name, string value) => Last.Replace("value: \"1\"\n", $"value: \"1\"\n        - name: {name}\n          value: \"{value}\"\n", StringComparison.Ordinal);
}
