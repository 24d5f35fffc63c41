using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Goldthread.GovUk.Components;
using Goldthread.GovUk.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;

namespace Goldthread.Tests.GovUk;

/// <summary>What <c>for</c> binds, where the error summary leads, and how a day is read.</summary>
public sealed class FieldTests
{
    private static readonly EmptyModelMetadataProvider Metadata = new();
    private readonly ModelStateDictionary state = new();
    private readonly Form model = new();

    [Fact]
    public async Task A_field_binds_name_id_value_hint_and_error_at_once()
    {
        state.AddModelError("Input.Reference", "Enter a reference");
        var page = await RenderAsync(
            Bound(new GtInput { Label = "Reference", Hint = "For example, A-0412" }, "Input.Reference", "A-1")
        );
        var input = page.QuerySelector("input")!;
        Assert.Equal("Input.Reference", input.GetAttribute("name"));
        Assert.Equal("Input_Reference", input.Id);
        Assert.Equal("A-1", input.GetAttribute("value"));
        Assert.Equal("Input_Reference-hint Input_Reference-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter a reference", page.QuerySelector("#Input_Reference-error")!.TextContent.Trim());
        Assert.Equal("Input_Reference", page.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task What_was_sent_is_shown_again_even_when_it_was_wrong()
    {
        state.SetModelValue("Input.Reference", "<b>x", "<b>x");
        var page = await RenderAsync(Bound(new GtInput { Label = "Reference" }, "Input.Reference", "A-1"));
        Assert.Equal("<b>x", page.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task No_field_carries_validation_of_the_browser()
    {
        GtField[] fields =
        [
            new GtInput(),
            new GtTextarea { MaxWords = 5 },
            new GtSelect(),
            new GtFileUpload(),
            new GtDateInput(),
        ];
        string[] refused = ["required", "pattern", "min", "max", "maxlength"];
        foreach (var field in fields)
        {
            field.Label = "Label";
            var controls = (await RenderAsync(Bound(field, "Input.Reference", null))).QuerySelectorAll(
                "input, textarea, select"
            );
            Assert.NotEmpty(controls);
            Assert.DoesNotContain(controls, control => refused.Any(control.HasAttribute));
        }
    }

    [Fact]
    public async Task Checkboxes_follow_the_bound_list()
    {
        var field = new GtCheckboxes
        {
            Label = "Sources",
            Choices = [new("audit", "Audit"), new("data", "Data"), new("none", "None")],
        };
        var page = await RenderAsync(Bound(field, "Input.Sources", new[] { "audit", "none" }));
        Assert.Equal(
            ["audit", "none"],
            page.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value"))
        );
    }

    [Fact]
    public async Task Error_links_lead_to_the_first_answer_and_the_part_of_a_date_in_the_order_of_the_page()
    {
        state.AddModelError("Input.Due-month", "Due date must include a month");
        state.AddModelError("Input.Chosen", "Choose an agency");
        state.AddModelError("Input.Reviewed", "Review date must be a real date");
        state.AddModelError("Input.Reference", "Enter a reference");
        state.AddModelError("", "The audit has closed");
        var page = await RenderAsync(new GtErrorSummary { ViewContext = Context() });
        Assert.Equal(
            [
                "The audit has closed",
                "Enter a reference",
                "Due date must include a month",
                "Review date must be a real date",
                "Choose an agency",
            ],
            page.QuerySelectorAll("li").Select(item => item.TextContent)
        );
        Assert.Equal(
            ["#Input_Reference", "#Input_Due-month", "#Input_Reviewed-day", "#Input_Chosen"],
            page.QuerySelectorAll("li a").Select(link => link.GetAttribute("href"))
        );
        var radios = new GtRadios { Label = "Agency", Choices = [new("a", "A"), new("b", "B")] };
        Assert.Equal(
            "Input_Chosen",
            (await RenderAsync(Bound(radios, "Input.Chosen", null))).QuerySelector("input")!.Id
        );
        var date = await RenderAsync(Bound(new GtDateInput { Label = "Due" }, "Input.Due", null));
        Assert.NotNull(date.QuerySelector("#Input_Due-month.govuk-input--error"));
        Assert.Null(date.QuerySelector("#Input_Due-day.govuk-input--error"));
    }

    [Fact]
    public async Task A_page_without_errors_has_no_summary() =>
        Assert.Null((await RenderAsync(new GtErrorSummary { ViewContext = Context() })).FirstElementChild);

    [Theory]
    [InlineData("27", "11", "2026", "2026-11-27")]
    [InlineData(" 1 ", "March", "2027", "2027-03-01")]
    [InlineData("29", "feb", "2028", "2028-02-29")]
    public async Task A_day_is_read_from_its_parts(string day, string month, string year, string expected)
    {
        var bound = await BindAsync(day, month, year);
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), bound.Model);
    }

    [Theory]
    [InlineData("", "11", "2026", "Due-day", "Due must include a day")]
    [InlineData("27", "", "", "Due-month", "Due must include a month and year")]
    [InlineData("31", "2", "2026", "Due", "Due must be a real date")]
    public async Task A_wrong_day_says_which_part(string day, string month, string year, string key, string message)
    {
        var bound = await BindAsync(day, month, year);
        Assert.False(bound.IsModelSet);
        Assert.Equal(message, Assert.Single(state[key]!.Errors).ErrorMessage);
    }

    [Fact]
    public async Task No_day_at_all_is_left_to_the_rules_of_the_model()
    {
        Assert.False((await BindAsync("", "", "")).IsModelSet);
        Assert.True(state.ErrorCount == 0);
    }

    private async Task<ModelBindingResult> BindAsync(string day, string month, string year)
    {
        var sent = new Dictionary<string, StringValues>
        {
            ["Due-day"] = day,
            ["Due-month"] = month,
            ["Due-year"] = year,
        };
        var context = new DefaultModelBindingContext
        {
            ModelMetadata = Metadata.GetMetadataForProperty(typeof(Answers), nameof(Answers.Due)),
            ModelName = "Due",
            ModelState = state,
            ValueProvider = new FormValueProvider(
                BindingSource.Form,
                new FormCollection(sent),
                CultureInfo.InvariantCulture
            ),
        };
        await new DateInputBinder().BindModelAsync(context);
        return context.Result;
    }

    private GtField Bound(GtField field, string name, object? value)
    {
        field.ViewContext = Context();
        field.For = new ModelExpression(
            name,
            new ModelExplorer(Metadata, Metadata.GetMetadataForType(typeof(object)), value)
        );
        return field;
    }

    private ViewContext Context() =>
        new() { ViewData = new ViewDataDictionary<Form>(Metadata, state) { Model = model } };

    private static async Task<IElement> RenderAsync(GtComponent component) =>
        Parse(await FixtureMap.RunAsync(component, null, []));

    private static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;

    private sealed class Form
    {
        public Answers Input { get; set; } = new();
    }

    private sealed class Answers
    {
        public string? Reference { get; set; }

        public DateOnly? Due { get; set; }

        public DateOnly Reviewed { get; set; }

        public IReadOnlyList<string> Sources { get; set; } = [];

        public string? Chosen { get; set; }
    }
}
