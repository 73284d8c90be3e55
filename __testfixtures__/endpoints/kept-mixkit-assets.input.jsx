export const Hero = () => <video src="https://assets.mixkit.co/users/1/connections/slack/hero.mp4" />;
