using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Jobs;
using Goldthread.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Goldthread.Platform.Web;

/// <summary>
/// Builds the application: floor, modules, pages. The same application serves the web, runs a command and stands under a
/// test.
/// </summary>
public static class GoldthreadHost
{
    /// <param name="product">What the floor is told about the product standing on it.</param>
    /// <param name="change">The last word before the application is built: a test's clock, a command's quiet log.</param>
    public static WebApplication Build(Product product, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // Settings are judged once, at the start; a file that changes later is read at the next one.
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
                ApplicationName = product.Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            }
        );
        builder.Environment.WebRootFileProvider = Unwatched(builder.Environment.WebRootPath);
        builder.Configuration.AddInMemoryCollection(product.Settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = product.LargestUpload;
        });
        QuietLog(builder.Logging);
        AddServices(builder, product);
        change?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        foreach (var module in product.Modules)
        {
            module.Map(app);
        }

        return app;
    }

    /// <summary>
    /// Style sheet and script hardly change while they are served: looking now and then spares the watchers of files, of which a
    /// machine has few.
    /// </summary>
    private static PhysicalFileProvider Unwatched(string folder) =>
        new(folder) { UsePollingFileWatcher = true, UseActivePolling = true };

    /// <summary>
    /// What is thrown is told where it is caught: a failing statement or a failing start need not stand in the log a second
    /// time, with a page of details. Antiforgery would warn at every form that it, too, forbids keeping the page.
    /// </summary>
    private static void QuietLog(ILoggingBuilder log) =>
        log.AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", level => level == LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);

    private static void AddServices(WebApplicationBuilder builder, Product product)
    {
        var services = builder.Services;
        var settings = DatabaseSettings.From(builder.Configuration);
        var features = new FeatureAssemblies(product.Assembly);
        var access = new AccessRules();
        foreach (var module in product.Modules)
        {
            module.Allow(access);
            module.Add(services, builder.Configuration);
        }

        services.AddSingleton(product);
        services.AddSingleton<MovableTime>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovableTime>());
        services.AddData(settings, features);
        services.AddAccess(access);
        services.AddFound(features);
        services.AddMail(MailSettings.From(builder.Configuration));
        services.AddDocuments();
        services.AddJobs(settings, product.Schedule);
        builder.AddKeys(settings);
        services.AddProxies(builder.Configuration);
        services.AddSingleton(HolidayFile.Read(settings.Folder));
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = product.LargestUpload);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "goldthread-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = GoldthreadPage.BannerCookie);
        services.AddResponseCompression(options => options.Providers.Add<GzipCompressionProvider>());
        services.AddSingleton<RateLimits>();
        services.AddHealthChecks().AddCheck<ReadinessCheck>("ready").AddCheck<CalendarCheck>("calendar");
        services
            .AddRazorPages(options =>
            {
                options.RootDirectory = "/Features";
                access.Apply(options);
            })
            .AddMvcOptions(options =>
            {
                options.Filters.Add(new ServiceFilterAttribute(typeof(FormFilter)));
                options.ModelBinderProviders.Insert(0, new TextBinderProvider());
                BindingWords.Use(options.ModelBindingMessageProvider);
            })
            .AddApplicationPart(product.Assembly);
        services.AddScoped<FormFilter>();
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ProblemRequest>();
        app.UseMiddleware<PlainQuery>();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v")
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=300",
            }
        );
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RateLimits>();
        app.UseMiddleware<Whereabouts>();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapHealth();
        app.MapFallback(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            })
            .AllowAnonymous();
    }
}
